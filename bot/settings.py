"""What the environment must say."""
