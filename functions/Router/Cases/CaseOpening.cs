using RequestRouter.Convention;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>A case whose request has been received and not yet been entered: what it is about to be.</summary>
public sealed class CaseOpening(CaseStore cases)
{
    /// <summary>The case as its first step will make it, or null where the rules reject the request by now.</summary>
    public async Task<Case?> PreviewAsync(InboundCommunication request, RegisterView register, CancellationToken cancellationToken)
    {
        var said = InboundReader.Read(request, await cases.ReadBodyAsync(request, cancellationToken));
        return Case.Advance(null, new Communicated(said), request.ReceivedAt, register.Law, register.PracticeOf(null, said)) is Step step
            ? step.After
            : null;
    }
}
