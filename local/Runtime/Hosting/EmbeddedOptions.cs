using System.Reflection;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>What a host is made of. A process of its own takes everything from its files and its environment.</summary>
internal sealed record EmbeddedOptions
{
    private static readonly AsyncLocal<EmbeddedOptions?> Ambient = new();

    /// <summary>
    /// Those of the flow that runs an app's entry point inside this process, else those of a process of its own. The app's
    /// Program cannot be handed anything, so they travel with the flow; two apps side by side have two flows.
    /// </summary>
    public static EmbeddedOptions Current
    {
        get => Ambient.Value ?? new EmbeddedOptions();
        set => Ambient.Value = value;
    }

    /// <summary>The assembly whose functions are served. Default: the one the process was started with.</summary>
    public Assembly Functions { get; init; } = Assembly.GetEntryAssembly()!;

    /// <summary>Only the functions of these types, for tests; null means all of the assembly.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>Settings above all others, as environment variables would be.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The text of host.json; null means the file beside the assembly.</summary>
    public string? HostJson { get; init; }

    /// <summary>The clock; null means the machine's, or one that stands still where the setting <c>Rehearsal</c> is true.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>The durable state; null means what <c>AzureWebJobsStorage</c> names.</summary>
    public IRowStore? RowStore { get; init; }

    /// <summary>Whether faults are thrown and signals left alone, because the process is not this host's own.</summary>
    public bool InProcess { get; init; }

    /// <summary>Told of the host once it has started.</summary>
    public Action<EmbeddedHost>? Started { get; init; }

    /// <summary>Where host.json and settings files lie. Default: beside the assembly.</summary>
    public string Folder
    {
        get => field ?? (Path.GetDirectoryName(Functions.Location) is { Length: > 0 } beside ? beside : AppContext.BaseDirectory);
        init;
    }
}
