using System.Net;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Identity;

/// <summary>Where a person would say who it is: here a choice among invented officers, without any secret.</summary>
internal static class AuthorizePage
{
    /// <summary>Everybody who can sign in, by a name for the form: <c>SG/compliance-officer</c>, or <c>/operator</c>.</summary>
    public static IReadOnlyList<(string Name, Officer Officer)> Personas { get; } =
    [
        .. ExampleStates.All.SelectMany(state => Roles.OfStates.Select(role => ($"{state.Code}/{role}", new Officer(state, role)))),
        .. Roles.OfNoState.Select(role => ($"/{role}", new Officer(null, role))),
    ];

    /// <param name="parameters">Of the authorization request; they come back with the choice.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        string hidden = string.Concat(parameters.Select(parameter => $"""<input type="hidden" name="{WebUtility.HtmlEncode(parameter.Key)}" value="{WebUtility.HtmlEncode(parameter.Value)}">"""));
        string buttons = string.Concat(Personas.Select(persona => $"""
            <li><button name="persona" value="{persona.Name}">{persona.Officer.State?.Name ?? "The router"}: {persona.Officer.Role}</button> {persona.Officer.Claims.Subject}</li>
            """));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Example officers</title></head>
            <body>
            <main>
            <h1>Sign in as an example officer</h1>
            <p>Nobody here exists. A deployment has an issuer of its own in this place, as Entra ID.</p>
            <form method="post" action="/authorize">{hidden}<ul>{buttons}</ul></form>
            </main>
            </body>
            </html>
            """;
    }
}
