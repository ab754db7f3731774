using System.Globalization;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Local.Host.Time;

/// <summary>
/// The setting <c>RehearsalStart</c>: the first instant of a rehearsal that is to pass alike whenever it is held. Without it
/// a rehearsal begins now.
/// </summary>
internal static class RehearsalStart
{
    private const string Setting = "RehearsalStart";

    /// <exception cref="StartupFault">The setting is no instant.</exception>
    public static DateTimeOffset Of(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
        {
            return TimeProvider.System.GetUtcNow();
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : throw new StartupFault($"The setting '{Setting}' must be an instant such as 2027-01-01T00:00:00Z, not '{text}'.");
    }
}
