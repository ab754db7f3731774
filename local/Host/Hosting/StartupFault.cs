namespace RequestRouter.Local.Host.Hosting;

/// <summary>The app or its settings ask for what this runtime does not do: the message names what and where.</summary>
internal sealed class StartupFault(string message) : Exception(message);
