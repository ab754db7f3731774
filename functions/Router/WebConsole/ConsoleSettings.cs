using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.WebConsole;

/// <summary>How the web console signs officers in. Without a client there is no console.</summary>
/// <param name="ClientId">The console's client at the issuer, <c>Console__ClientId</c>; null where there is no console.</param>
/// <param name="ClientSecret">Its secret, <c>Console__ClientSecret</c>; null for a public client, which proves itself by PKCE alone.</param>
/// <param name="Scope">What is asked for, <c>Console__Scope</c>: it makes the issuer give an access token for the router's audience.</param>
/// <param name="Address">Where browsers reach the router, <c>Console__Address</c>; the issuer sends them back there.</param>
/// <param name="IdleTime">After how long without a call a session ends, <c>Console__IdleMinutes</c>, 20 by default.</param>
public sealed record ConsoleSettings(string? ClientId, string? ClientSecret, string Scope, Uri? Address, TimeSpan IdleTime)
{
    /// <summary>Where the issuer sends browsers back to.</summary>
    public const string CallbackPath = "/console/signed-in";

    /// <summary>Whether browsers reach the router over TLS: cookies then never travel without.</summary>
    public bool IsSecure => Address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Where the issuer sends browsers back to; null where there is no console.</summary>
    public Uri? Callback => ClientId is null || Address is null ? null : new(Address, CallbackPath);

    /// <exception cref="InvalidOperationException">A setting is wrong.</exception>
    public static ConsoleSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Console");
        string? client = Text(section, "ClientId");
        string? secret = Text(section, "ClientSecret");
        string scope = Text(section, "Scope") ?? "openid";
        string? stated = Text(section, "Address");
        string? minutes = Text(section, "IdleMinutes");
        Uri? address = null;
        if (stated is not null && (!Uri.TryCreate(stated, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
        {
            throw new InvalidOperationException("Console__Address must be an https URL (http only for this machine itself).");
        }

        if (client is not null && address is null)
        {
            throw new InvalidOperationException("Set Console__Address: the issuer sends browsers back there.");
        }

        return new(client, secret, scope, address, int.TryParse(minutes ?? "20", out int idle) && idle is >= 1 and <= 120
            ? TimeSpan.FromMinutes(idle)
            : throw new InvalidOperationException("Console__IdleMinutes must be a whole number from 1 to 120."));
    }

    /// <summary>How a cookie of the console is set: out of reach of scripts, and of forms of other sites.</summary>
    /// <param name="lasts">How long a browser keeps it; null until it is closed.</param>
    internal CookieOptions Cookie(TimeSpan? lasts) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = IsSecure, Path = "/console", MaxAge = lasts, IsEssential = true };

    private static string? Text(IConfiguration section, string name) => section[name] is { Length: > 0 } text ? text : null;
}
