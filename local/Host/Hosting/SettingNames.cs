using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Hosting;

/// <summary>Puts settings in place of <c>%Name%</c> in what trigger attributes say.</summary>
internal sealed partial class SettingNames(IConfiguration settings)
{
    /// <summary>Throws <see cref="StartupFault"/> where a setting is missing or empty.</summary>
    public string Resolve(string text, FunctionDescription function) => Name().Replace(text, match =>
        settings[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)] is { Length: > 0 } value
            ? value
            : throw new StartupFault($"Function '{function.Name}' ({function.EntryPoint}): the setting '{match.Groups[1].Value}' named by '{text}' is not there."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
