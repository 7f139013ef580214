"""Lists of invented outlets, as the tests of fetching need them."""

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>صدى الميناء</title><link>https://sada.example.org/</link>
<item><title>الوزير الفهد يلتقي وفد الجزيرة</title><link>/news/1</link><pubDate>Wed, 27 Mar 2024 14:05:00 +0200</pubDate></item>
<item><title>بيان</title><guid>https://sada.example.org/news/2</guid></item>
<item><title>مكرر</title><link>https://sada.example.org/news/1</link></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://daftar.example.org/a/"><title>دفتر</title>
<entry><title>خبر</title><link rel="alternate" href="b.html"/><published>2024-03-27T10:00:00+03:00</published>
<updated>2024-03-27T11:00:00+03:00</updated></entry>
</feed>
"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "سراج", "items": [
  {"id": "1", "url": "/1", "title": "خبر", "date_published": "2024-03-27T10:00:00+03:00"}, {"id": "2"}, 7, {"external_url": "https://x.example.net/2"}]}
"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://watel.example.org/1?a=1&amp;b=2</loc><lastmod>2024-03-27T14:05:00+02:00</lastmod>
<image:image><image:loc>https://watel.example.org/1.jpg</image:loc><image:title>صورة</image:title></image:image>
<news:news><news:publication><news:name>واتل</news:name><news:language>ar</news:language></news:publication>
<news:publication_date>2024-03-27T13:00:00+02:00</news:publication_date><news:title>المحاكمة تبدأ</news:title></news:news></url>
<url><loc>https://watel.example.org/2</loc></url>
</urlset>
"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://watel.example.org/sitemap-1.xml.gz</loc><lastmod>2024-03-27</lastmod></sitemap>
</sitemapindex>
"""
OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>صحف</title></head><body>
<outline text="المشرق"><outline type="rss" text="صدى الميناء" xmlUrl="https://sada.example.org/rss.xml"/>
<outline type="link" text="واتل" url="https://watel.example.org/sitemap.xml"/></outline>
<outline text="ملاحظة"/>
</body></opml>
"""
