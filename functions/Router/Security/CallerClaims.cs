using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;

namespace RequestRouter.Router.Security;

/// <summary>Reads a caller from the claims <c>sub</c>, <c>state</c>, <c>authority</c> and <c>roles</c> of a validated token.</summary>
internal static class CallerClaims
{
    public static TokenResult Read(JsonWebToken token)
    {
        string[] states = Values(token, "state");
        string[] authorities = Values(token, "authority");
        if (states.Length > 1 || authorities.Length > 1 || string.IsNullOrEmpty(token.Subject))
        {
            return TokenResult.Failed(TokenFault.Invalid, "The token needs one sub, and at most one state and one authority.");
        }

        StateCode state = default;
        AuthorityId authority = default;
        if ((states is [var code] && !StateCode.TryParse(code, null, out state))
            || (authorities is [var id] && (!AuthorityId.TryParse(id, null, out authority) || states.Length == 0)))
        {
            return TokenResult.Failed(TokenFault.Invalid, "The token's state and authority are not a State and one of its authorities.");
        }

        return TokenResult.Of(new Caller
        {
            State = states.Length == 1 ? state : null,
            Authority = authorities.Length == 1 ? authority : null,
            // An issuer may serve other applications: roles that are none of ours say nothing here.
            Roles = Values(token, "roles").Select(OfficerRoles.Find).OfType<OfficerRole>().ToFrozenSet(),
            Subject = token.Subject,
        });
    }

    private static string[] Values(JsonWebToken token, string type) => [.. token.Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)];
}
