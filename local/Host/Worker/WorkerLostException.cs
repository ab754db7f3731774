namespace RequestRouter.Local.Host.Worker;

/// <summary>The worker ended while it ran a function: whether the function took effect is not known.</summary>
internal sealed class WorkerLostException() : Exception("The worker process ended while the function ran.");
