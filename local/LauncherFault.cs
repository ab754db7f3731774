namespace RequestRouter.Local;

/// <summary>
/// Something about this machine or the command line keeps the launcher from doing what was asked. The message is one line
/// that says what and how to mend it; the command prints it and ends with exit code 2.
/// </summary>
internal sealed class LauncherFault(string message) : Exception(message);
