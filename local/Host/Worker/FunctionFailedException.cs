using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>A function ended with an exception; the worker has told which.</summary>
internal sealed class FunctionFailedException(StatusResult result)
    : Exception($"Result: {result.Status}\nException: {result.Exception?.Message}\nStack: {result.Exception?.StackTrace}")
{
    /// <summary>The exception's type, where the worker gave it.</summary>
    public string FaultType => result.Exception?.Type is { Length: > 0 } type ? type : result.Status.ToString();
}
