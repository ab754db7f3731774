using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>
/// host.json, with the settings <c>AzureFunctionsJobHost__...</c> laid over it. Every key is honoured or refused by name:
/// a setting that does nothing here would do something in Azure.
/// </summary>
internal sealed class HostJson
{
    private const string OverridePrefix = "AzureFunctionsJobHost";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);
    private readonly IConfigurationRoot root;

    private HostJson(IConfigurationRoot root) => this.root = root;

    /// <summary>How long one invocation may run; null for as long as it takes. Default 30 minutes, as outside the Consumption plan.</summary>
    public TimeSpan? FunctionTimeout { get; private init; }

    /// <summary>The section <c>logging</c>: log levels by category.</summary>
    public IConfigurationSection Logging => root.GetSection("logging");

    public static HostJson Load(HostOptions options, IConfiguration settings)
    {
        var text = options.HostJson ?? ReadFile(Path.Combine(options.AppFolder, "host.json"));
        var builder = new ConfigurationBuilder();
        IConfigurationRoot root;
        try
        {
            root = builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text)))
                .AddInMemoryCollection(settings.GetSection(OverridePrefix).AsEnumerable(makePathsRelative: true).Where(pair => pair.Value is not null))
                .Build();
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new StartupFault($"host.json is not JSON: {fault.GetBaseException().Message}");
        }

        Check(root);
        return new HostJson(root) { FunctionTimeout = Timeout(root["functionTimeout"]) };
    }

    /// <summary>The section of one extension; empty where host.json has none.</summary>
    public IConfigurationSection Extension(string name) => root.GetSection($"extensions:{name}");

    /// <summary>Refuses a section of <c>extensions</c> that nobody reads.</summary>
    public void RefuseOtherExtensions(IEnumerable<string> known)
    {
        var names = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
        if (root.GetSection("extensions").GetChildren().FirstOrDefault(child => !names.Contains(child.Key)) is { } unknown)
        {
            throw new StartupFault($"host.json: 'extensions.{unknown.Key}' is not supported by the local host.");
        }
    }

    private static string ReadFile(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new StartupFault("host.json is missing beside the app's assembly.");

    private static void Check(IConfigurationRoot root)
    {
        foreach (var section in root.GetChildren())
        {
            switch (section.Key)
            {
                case "version":
                    if (section.Value != "2.0")
                    {
                        throw new StartupFault($"host.json: 'version' is '{section.Value}'; it must be '2.0'.");
                    }

                    break;
                case "functionTimeout" or "extensions":
                    break;
                case "logging":
                    CheckLogging(section);
                    break;
                default:
                    throw new StartupFault($"host.json: '{section.Key}' is not supported by the local host.");
            }
        }

        if (root["version"] is null)
        {
            throw new StartupFault("host.json: 'version' is missing; it must be '2.0'.");
        }
    }

    private static void CheckLogging(IConfigurationSection logging)
    {
        foreach (var key in logging.GetChildren().Select(child => child.Key).Where(key => !key.Equals("logLevel", StringComparison.OrdinalIgnoreCase)))
        {
            throw new StartupFault($"host.json: 'logging.{key}' is not supported by the local host.");
        }

        foreach (var level in logging.GetSection("logLevel").GetChildren())
        {
            if (!Enum.TryParse<Microsoft.Extensions.Logging.LogLevel>(level.Value, ignoreCase: true, out _))
            {
                throw new StartupFault($"host.json: 'logging.logLevel.{level.Key}' is '{level.Value}', which is no log level.");
            }
        }
    }

    private static TimeSpan? Timeout(string? value) => value switch
    {
        null => DefaultTimeout,
        "-1" => null,
        _ when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var limit) && limit > TimeSpan.Zero => limit,
        _ => throw new StartupFault($"host.json: 'functionTimeout' is '{value}'; it must be a duration such as '00:05:00', or '-1' for none."),
    };
}
