using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Cases;

/// <summary>A case whose request has been received and not yet been entered: what it is about to be.</summary>
public sealed class CaseOpening(LinkedReader links)
{
    /// <summary>The case as its first step will make it, or null where the rules reject the request by now.</summary>
    public Task<Case?> PreviewAsync(InboundCommunication request, RegisterView register, CancellationToken cancellationToken) =>
        links.OpeningAsync(request, register, cancellationToken);
}
