using System.Diagnostics;

namespace RequestRouter.Local.Emulator;

/// <summary>
/// Reads what Azurite prints: the addresses it took (it is asked for port 0 and says which it got), and its last words
/// when it fails.
/// </summary>
internal sealed class AzuriteOutput
{
    private const string Mark = "successfully listening at ";

    private readonly Lock gate = new();
    private readonly Queue<string> recent = new();
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<(string Blob, string Queue, string Table)> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AzuriteOutput(Process process)
    {
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new LauncherFault($"Azurite ended while it started. {LastWords}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The three addresses, once all three services listen; a fault if Azurite ends before.</summary>
    public Task<(string Blob, string Queue, string Table)> Listening => listening.Task;

    public string LastWords
    {
        get
        {
            lock (gate)
            {
                return string.Join(' ', recent);
            }
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            recent.Enqueue(line.Trim());
            if (recent.Count > 5)
            {
                recent.Dequeue();
            }

            var mark = line.IndexOf(Mark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                // "Azurite Table service is successfully listening at http://127.0.0.1:35941"
                addresses[line.Split(' ')[1]] = line[(mark + Mark.Length)..].Trim();
            }

            if (addresses.Count == 3)
            {
                listening.TrySetResult((addresses["Blob"], addresses["Queue"], addresses["Table"]));
            }
        }
    }
}
