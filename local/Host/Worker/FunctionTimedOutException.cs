namespace RequestRouter.Local.Host.Worker;

/// <summary>A function did not end when its time was over, and its worker was ended with it. To ask again would be to wait as long again.</summary>
internal sealed class FunctionTimedOutException(string function, TimeSpan limit, Exception lost)
    : Exception($"Function '{function}' did not end within {limit} of host.json's functionTimeout.", lost);
