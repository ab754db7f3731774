using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Worker;

/// <summary>Starts the app's worker as the Functions host does: by the words of its worker.config.json, with the app's settings as environment.</summary>
internal sealed class WorkerProcess(HostOptions options, Uri endpoint, IReadOnlyDictionary<string, string?> environment)
{
    private const int LongestMessage = int.MaxValue;

    public Process Start()
    {
        var start = StartInfo();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        if (options.WorkerOutput is { } output)
        {
            start.RedirectStandardOutput = start.RedirectStandardError = true;
            process.OutputDataReceived += (_, line) => Pass(line.Data, output);
            process.ErrorDataReceived += (_, line) => Pass(line.Data, output);
        }

        process.Start();
        if (options.WorkerOutput is not null)
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }

    private static void Pass(string? line, Action<string> output)
    {
        if (line is not null)
        {
            output(line);
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var config = Path.Combine(options.AppFolder, "worker.config.json");
        if (!File.Exists(config))
        {
            throw new StartupFault($"worker.config.json is missing in the app's folder {options.AppFolder}: it must be a published app.");
        }

        using var document = JsonDocument.Parse(File.ReadAllText(config));
        var description = document.RootElement.GetProperty("description");
        var executable = description.GetProperty("defaultExecutablePath").GetString()!;
        string id = Guid.NewGuid().ToString(), request = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo(executable == "dotnet" ? DotNet() : executable) { WorkingDirectory = options.AppFolder };
        string[] arguments =
        [
            Path.Combine(options.AppFolder, description.GetProperty("defaultWorkerPath").GetString()!),
            "--host", endpoint.Host, "--port", $"{endpoint.Port}", "--workerId", id, "--requestId", request, "--grpcMaxMessageLength", $"{LongestMessage}",
            "--functions-uri", endpoint.ToString(), "--functions-worker-id", id, "--functions-request-id", request,
            "--functions-grpc-max-message-length", $"{LongestMessage}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Where the host listens is not where the worker does.
        foreach (var name in (string[])["Urls", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_URLS"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = options.AppFolder;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    /// <summary>The same .NET as ours, wherever it is installed.</summary>
    private static string DotNet() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
