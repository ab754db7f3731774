using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RequestRouter.Mutation.Looking;

/// <summary>The tests of the library, in this process, to be run again and again.</summary>
internal sealed class TestRun : IDisposable
{
    /// <summary>Tests that no mutant can reach, for they read sources, and those that would take seconds for each.</summary>
    private static readonly string[] LeftOut = [".Traceability.", ".CorrectionsList.", ".ModelChecking."];

    private readonly XunitTestFramework _framework;
    private readonly ITestFrameworkExecutor _executor;

    /// <param name="tests">The assembly of the tests.</param>
    /// <param name="only">A part of the names of tests; empty for all.</param>
    public TestRun(Assembly tests, string only)
    {
        _framework = new XunitTestFramework(new Quiet());
        using var discoverer = _framework.GetDiscoverer(Reflector.Wrap(tests));
        using var found = new FoundTests();
        discoverer.Find(false, found, new Options());
        found.Finished.Wait();
        Cases = [.. found.Cases.Where(c => c.DisplayName.Contains(only, StringComparison.Ordinal) && !LeftOut.Any(o => c.DisplayName.Contains(o, StringComparison.Ordinal)))];
        _executor = _framework.GetExecutor(tests.GetName());
    }

    public IReadOnlyList<ITestCase> Cases { get; }

    /// <summary>Runs these one after the other, until one fails.</summary>
    public Outcome Run(IEnumerable<ITestCase> cases)
    {
        using var sink = new UntilOneFails();
        _executor.RunTests(cases, sink, new Options());
        sink.Finished.Wait();
        return new Outcome(sink.Seconds, sink.Failed);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }

    private sealed class Quiet : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }
}
