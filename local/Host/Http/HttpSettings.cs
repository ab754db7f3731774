using System.Globalization;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Http;

/// <summary>The section <c>extensions.http</c> of host.json.</summary>
internal sealed class HttpSettings
{
    private const string BodyLimitSetting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
    private const long DefaultBodyLimit = 104_857_600;

    /// <summary>Stands before every route; default <c>api</c>.</summary>
    public string RoutePrefix { get; private init; } = "api";

    /// <summary>How many requests may be held at once, waiting ones included, before others get 429; null for any number.</summary>
    public int? MaxOutstandingRequests { get; private init; }

    /// <summary>How many HTTP functions run at once; the others wait. Null for any number.</summary>
    public int? MaxConcurrentRequests { get; private init; }

    /// <summary>Headers put on every response.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> CustomHeaders { get; private init; } = [];

    public static HttpSettings Read(IConfigurationSection section)
    {
        foreach (var child in section.GetChildren())
        {
            var refusal = child.Key switch
            {
                "routePrefix" or "maxOutstandingRequests" or "maxConcurrentRequests" or "customHeaders" => null,
                "dynamicThrottlesEnabled" when IsFalse(child.Value) => null,
                "hsts" when IsFalse(child["isEnabled"]) => null,
                "dynamicThrottlesEnabled" or "hsts" => "can only be off in the local host",
                _ => "is not supported by the local host",
            };
            if (refusal is not null)
            {
                throw new StartupFault($"host.json: 'extensions.http.{child.Key}' {refusal}.");
            }
        }

        return new HttpSettings
        {
            RoutePrefix = (section["routePrefix"] ?? "api").Trim('/'),
            MaxOutstandingRequests = Limit(section, "maxOutstandingRequests"),
            MaxConcurrentRequests = Limit(section, "maxConcurrentRequests"),
            CustomHeaders = [.. section.GetSection("customHeaders").GetChildren().Select(header => KeyValuePair.Create(header.Key, header.Value ?? ""))],
        };
    }

    /// <summary>Bytes of a request body: 100 MiB unless the setting that the Functions host documents says otherwise.</summary>
    public static long BodyLimit(IConfiguration settings) => settings[BodyLimitSetting] switch
    {
        null or "" => DefaultBodyLimit,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) => limit,
        var text => throw new StartupFault($"The setting '{BodyLimitSetting}' is '{text}'; it must be a number of bytes."),
    };

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    private static int? Limit(IConfigurationSection section, string key) => section[key] switch
    {
        null or "-1" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 => limit,
        var text => throw new StartupFault($"host.json: 'extensions.http.{key}' is '{text}'; it must be a positive number, or -1 for no limit."),
    };
}
