"""Every name of telemetry in one place."""
