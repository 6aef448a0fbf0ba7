"""The program as its administrator meets it: verbs, files, exit statuses."""
