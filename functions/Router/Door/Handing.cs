using RequestRouter.Convention;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Door;

/// <summary>Puts a communication and its verified sender together.</summary>
public static class Handing
{
    /// <summary>A communication that opens a case: its id is the requesting State's reference, which makes the case id.</summary>
    public static Handed Opening(Sender sender, Communication said, byte[] body, string signature)
    {
        var (requesting, reference) = said switch
        {
            SubmitRequest request => (sender.State, request.Reference),
            RegisterOralRequest oral => (oral.Requesting, oral.Reference),
            _ => throw new ArgumentException($"{said.GetType().Name} opens no case.", nameof(said)),
        };
        string id = reference ?? "";
        return new Handed(CaseId.From(requesting, id), Of(sender, said) with { Id = id }, body, signature);
    }

    public static Handed About(CaseId caseId, Sender sender, Communication said, byte[] body, string signature) =>
        new(caseId, Of(sender, said), body, signature);

    private static Communication Of(Sender sender, Communication said) =>
        said with { From = sender.State, Authority = sender.Authority };
}
