"""What did the reading miss? Lists of places in real articles that look as if they held something, and gave nothing."""
