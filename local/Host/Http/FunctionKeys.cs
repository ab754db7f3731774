using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Http;

/// <summary>
/// The keys that callers of functions above <see cref="AuthorizationLevel.Anonymous"/> show: settings
/// <c>FunctionKeys__NAME</c>; the one named <c>master</c> opens every level.
/// </summary>
internal sealed class FunctionKeys(IConfiguration settings)
{
    private const string Section = "FunctionKeys";
    private const string Master = "master";

    private readonly (string Name, byte[] Digest)[] keys =
        [.. settings.GetSection(Section).GetChildren()
            .Where(key => !string.IsNullOrEmpty(key.Value))
            .Select(key => (key.Key, Digest(key.Value!)))];

    /// <summary>Refuses a level that no current host offers, or for which nobody could hold a key.</summary>
    public void Check(FunctionDescription function, AuthorizationLevel level)
    {
        switch (level)
        {
            case AuthorizationLevel.Anonymous:
            case AuthorizationLevel.Function when keys.Length > 0:
            case AuthorizationLevel.Admin when keys.Any(key => IsMaster(key.Name)):
                return;
            case AuthorizationLevel.Function or AuthorizationLevel.Admin:
                var name = level == AuthorizationLevel.Admin ? Master : "NAME";
                throw function.Refuse($"the level {level} needs a key: give one as the setting '{Section}__{name}'.");
            default:
                throw function.Refuse($"the authorization level {level} is not for functions of an app.");
        }
    }

    /// <summary>Whether the request shows a key for the level, in the header <c>x-functions-key</c> or the query's <c>code</c>.</summary>
    public bool Open(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var shown = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return shown is not null && keys.Any(key =>
            (level == AuthorizationLevel.Function || IsMaster(key.Name)) && CryptographicOperations.FixedTimeEquals(key.Digest, Digest(shown)));
    }

    private static bool IsMaster(string name) => name.Equals(Master, StringComparison.OrdinalIgnoreCase);

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
