namespace RequestRouter.Router.Security;

/// <summary>Turns the header <c>Authorization</c> into a caller.</summary>
public interface ITokenValidator
{
    /// <param name="authorization">The header's values as received; one value <c>Bearer …</c> is expected.</param>
    /// <param name="cancellationToken">Ends the wait for the issuer's keys.</param>
    Task<TokenResult> ValidateAsync(IReadOnlyList<string?> authorization, CancellationToken cancellationToken);
}
