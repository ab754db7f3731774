namespace RequestRouter.Router.Security;

/// <summary>Why a bearer token gives no caller.</summary>
public enum TokenFault
{
    Missing,

    /// <summary>Not a token, not of this issuer, not for this audience, not signed by an issuer's key, or with claims that make no sense.</summary>
    Invalid,
    Expired,
    NotYetValid,

    /// <summary>The issuer's keys could not be fetched: nothing is known about the token.</summary>
    IssuerUnreachable,
}
