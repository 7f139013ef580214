"""Clean: a page becomes an article without menus, comments, "read also" and glued-on second articles."""
