"""Who the person is: names, birth date, where they live, numbers."""
