using System.Globalization;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Support;

/// <summary>What a test's host is to be.</summary>
/// <param name="Functions">The functions of the test app that it serves.</param>
internal sealed record HostPlan(params IReadOnlyList<string> Functions)
{
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>In place of the test app's own.</summary>
    public string? HostJson { get; init; }

    /// <summary>State that outlives the host.</summary>
    public IRowStore? Rows { get; init; }

    /// <summary>An app's folder in place of <see cref="Functions"/>.</summary>
    public string? Folder { get; init; }

    /// <summary>Before the worker starts.</summary>
    public Action<Diary>? Prepare { get; init; }

    /// <summary>With these settings, too.</summary>
    public HostPlan With(string name, string? value) => this with { Settings = new Dictionary<string, string?>(Settings) { [name] = value } };

    /// <summary>With this section for one extension in host.json.</summary>
    public HostPlan WithExtension(string name, string section) => this with
    {
        HostJson = $$"""{ "version": "2.0", "logging": { "logLevel": { "default": "None" } }, "extensions": { "{{name}}": {{section}} } }""",
    };

    /// <summary>With a clock that stands still until it is moved.</summary>
    public HostPlan Rehearsing(DateTimeOffset start) => With("Rehearsal", "true").With("RehearsalStart", start.ToString("O", CultureInfo.InvariantCulture));
}
