"""What does `python -m naqlan` run? The command line."""

from naqlan.cli.main import main

if __name__ == "__main__":
    main()
