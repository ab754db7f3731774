using System.Diagnostics;
using System.Globalization;
using RequestRouter.Mutation.Looking;

namespace RequestRouter.Mutation.Campaigns;

/// <summary>A worker seen from outside: it is ended when it does not answer, for a mutant may never come to an end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan ToBegin = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private WorkerProcess(string program, params string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.BeginErrorReadLine();
    }

    /// <summary>A worker that has run every test once, and waits for numbers.</summary>
    public static WorkerProcess Serving(string program, string coverage)
    {
        var worker = new WorkerProcess(program, Verbs.Serve, coverage);
        if (worker.Answer(ToBegin) is not null)
            return worker;
        worker.Dispose();
        throw new InvalidOperationException("The tests did not come to an end with no mutant in force.");
    }

    /// <summary>What becomes of this mutant in a process in which it is in force from the first instruction.</summary>
    /// <param name="program">This program beside the library with its mutants.</param>
    /// <param name="coverage">The file that says which test passes what.</param>
    /// <param name="kills">The file that says which tests failed before.</param>
    /// <param name="mutant">Its number.</param>
    /// <param name="within">How long its tests may take.</param>
    public static Verdict Once(string program, string coverage, string kills, int mutant, TimeSpan within)
    {
        using var worker = new WorkerProcess(program, Verbs.Once, coverage, kills, mutant.ToString(CultureInfo.InvariantCulture));
        return worker.Judge(within);
    }

    /// <summary>What becomes of this mutant.</summary>
    /// <param name="mutant">Its number.</param>
    /// <param name="within">How long its tests may take.</param>
    public Verdict Look(int mutant, TimeSpan within)
    {
        _process.StandardInput.WriteLine(mutant);
        _process.StandardInput.Flush();
        return Judge(within);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private Verdict Judge(TimeSpan within) => Answer(within) switch
    {
        null => new Verdict(Fate.Timeout),
        "" => new Verdict(Fate.Survived),
        var killer when killer[0] == Worker.Spoilt => new Verdict(Fate.Killed, killer[1..], Spoilt: true),
        var killer => new Verdict(Fate.Killed, killer),
    };

    /// <summary>The next answer; null when none comes in this time, or the process ends without one.</summary>
    private string? Answer(TimeSpan within)
    {
        using var end = new CancellationTokenSource(within);
        try
        {
            while (_process.StandardOutput.ReadLineAsync(end.Token).AsTask().GetAwaiter().GetResult() is { } line)
            {
                if (line.StartsWith(Worker.Answers, StringComparison.Ordinal))
                    return line[Worker.Answers.Length..];
            }
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
