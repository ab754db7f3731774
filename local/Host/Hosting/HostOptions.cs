using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>What a host is given: an app, its settings, and what a test puts in place of the machine's own.</summary>
/// <param name="AppFolder">The folder of a published app: <c>host.json</c>, <c>worker.config.json</c>, <c>functions.metadata</c> and the assemblies.</param>
/// <param name="Settings">By configuration key (<c>Identity:Issuer</c>); in Azure they would be app settings.</param>
internal sealed record HostOptions(string AppFolder, IReadOnlyDictionary<string, string?> Settings)
{
    /// <summary>Text in place of the app's host.json.</summary>
    public string? HostJson { get; init; }

    /// <summary>State in place of the storage account that <c>AzureWebJobsStorage</c> names.</summary>
    public IRowStore? RowStore { get; init; }

    /// <summary>How long, in real time, a worker may give no sign of life before another takes its place.</summary>
    public TimeSpan WorkerSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Takes each line that the worker prints; null lets it write to this process's own output.</summary>
    public Action<string>? WorkerOutput { get; init; }
}
