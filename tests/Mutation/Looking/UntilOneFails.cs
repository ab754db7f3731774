using Xunit;
using Xunit.Abstractions;

namespace RequestRouter.Mutation.Looking;

/// <summary>Follows a run of tests, and ends it with the first that fails.</summary>
internal sealed class UntilOneFails : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    public ManualResetEventSlim Finished { get; } = new();

    public double Seconds { get; private set; }

    public ITestCase? Failed { get; private set; }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestFailed failed)
            Failed ??= failed.TestCase;
        else if (message is ITestCaseFinished ended)
            Seconds += (double)ended.ExecutionTime;
        else if (message is ITestAssemblyFinished)
            Finished.Set();
        return Failed is null;
    }

    public void Dispose() => Finished.Dispose();
}
