using System.Globalization;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Stack;

/// <summary>What a local router is told by its configuration; in Azure the same names are app settings.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Storage">Connection string for the runtime's state and for the router's own tables and blobs.</param>
/// <param name="IdentityMetadata">The discovery document of the issuer it trusts.</param>
/// <param name="Key">Signs its receipts.</param>
/// <param name="Rehearsal">True for a clock that stands still and is moved by <c>POST /local/clock</c>.</param>
internal sealed record RouterSettings(Uri Address, string Storage, Uri IdentityMetadata, SigningKey Key, bool Rehearsal)
{
    /// <summary>Where its bus listens on 127.0.0.1; 0 for a free port.</summary>
    public int BusPort { get; init; }

    /// <summary>For a client of Azure.Messaging.ServiceBus, once the router runs; only where the port is fixed.</summary>
    public string BusConnection => ConnectionTo(BusPort);

    /// <summary>Where the worker finds the bus on 127.0.0.1, if not where it is: a test's network stands between them.</summary>
    public int? WorkersBusPort { get; init; }

    /// <summary>When a rehearsal's clock begins; null for the real time.</summary>
    public DateTimeOffset? RehearsalStart { get; init; }

    /// <summary>NCRONTAB. Every minute; while months are rehearsed, twice a day.</summary>
    public string SweepSchedule { get; init; } = Rehearsal ? "0 0 */12 * * *" : "0 * * * * *";

    /// <summary>NCRONTAB. Twice a minute; while months are rehearsed, with the sweep.</summary>
    private string CheckpointSchedule => Rehearsal ? SweepSchedule : "*/30 * * * * *";

    /// <summary>How many calls a State may make each second; null for as many as in Azure. In a rehearsal months pass in seconds, and the bound is out of the way.</summary>
    public int? CallsPerSecond { get; init; } = Rehearsal ? Unbounded : null;

    /// <summary>How many calls all States together may make each second; null for as many as in Azure, which is out of the way too where one State's share is.</summary>
    public int? CallsPerSecondOfAll { get; init; }

    /// <summary>More calls a second than a machine like this can take.</summary>
    public const int Unbounded = 100_000;

    /// <summary>Keeps orchestrations in Azure Storage, as Azure does by default, and not in the local host's own store: in real time only.</summary>
    public bool OnAzureStorage { get; init; }

    /// <summary>
    /// How much a process allocates before it collects its youngest objects, in bytes, hexadecimal: 64 MiB. By default the size of a processor's cache
    /// decides, here some 2 MB, and a quarter of the processor's time went into collecting.
    /// </summary>
    private const string YoungObjects = "0x4000000";

    /// <summary>By configuration key (<c>Identity:Issuer</c>); environment variables write <c>__</c> for the colon.</summary>
    public IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>(OnAzureStorage ? AzureStorage : [])
    {
        ["Urls"] = Address.GetLeftPart(UriPartial.Authority),
        ["AzureWebJobsStorage"] = Storage,
        ["RouterStorage"] = Storage,
        ["ServiceBusPort"] = BusPort.ToString(CultureInfo.InvariantCulture),
        ["ServiceBus"] = WorkersBusPort is { } port ? ConnectionTo(port) : "",
        ["ServiceBusStates"] = string.Join(',', ExampleStates.All.Select(state => state.Code)),
        ["Identity:Issuer"] = LocalIssuer.Name,
        ["Identity:Audience"] = LocalIssuer.Audience,
        ["Identity:MetadataAddress"] = IdentityMetadata.ToString(),
        ["Console:ClientId"] = Address.Port == 0 ? "" : LocalIssuer.ConsoleClient,
        ["Console:Address"] = Address.Port == 0 ? "" : Address.GetLeftPart(UriPartial.Authority),
        ["Signing:KeyPem"] = Key.Pem,
        ["Signing:KeyId"] = Key.Id,
        ["Paging:ThisMachine"] = "true",
        ["Inspection"] = "true",
        ["SweepSchedule"] = SweepSchedule,
        ["CheckpointSchedule"] = CheckpointSchedule,
        ["Calls:PerSecond"] = CallsPerSecond?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["Calls:PerSecondOfAll"] = (CallsPerSecondOfAll ?? (CallsPerSecond is Unbounded ? Unbounded : null))?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["Rehearsal"] = Rehearsal ? "true" : "false",
        ["DOTNET_GCgen0size"] = YoungObjects,
        ["RehearsalStart"] = RehearsalStart?.ToString("O", CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>
    /// The provider, and that it looks for work each second and takes up what a killed process held after a minute, the least there is: by default it
    /// does after up to half a minute, and after five minutes.
    /// </summary>
    private static Dictionary<string, string> AzureStorage => new()
    {
        ["AzureFunctionsJobHost:extensions:durableTask:storageProvider:type"] = "AzureStorage",
        ["AzureFunctionsJobHost:extensions:durableTask:storageProvider:maxQueuePollingInterval"] = "00:00:01",
        ["AzureFunctionsJobHost:extensions:durableTask:storageProvider:controlQueueVisibilityTimeout"] = "00:01:00",
        ["AzureFunctionsJobHost:extensions:durableTask:storageProvider:workItemQueueVisibilityTimeout"] = "00:01:00",
    };

    private static string ConnectionTo(int busPort) =>
        $"Endpoint=sb://127.0.0.1:{busPort};SharedAccessKeyName=local;SharedAccessKey=local;UseDevelopmentEmulator=true";
}
