using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
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

    /// <summary>A communication about a case that is there, or the problem: the signed bytes must name that very case.</summary>
    /// <param name="caseId">Where it was handed in: the case of the path, or of the message's property.</param>
    public static (Handed? Handed, Problem? Problem) About(CaseId caseId, Sender sender, Communication said, byte[] body, string signature)
    {
        if (CommunicationTypes.Of(said).OpensCase)
        {
            return (null, Problem.Of([new("/type", ShapeCodes.InvalidValue, "This type opens a case: hand it in as a request.")]));
        }

        if (said.CaseId == default)
        {
            // Not required by the shape, because the parts of a decision have the same shape and no case of their own.
            return (null, Problem.Of([new("/caseId", ShapeCodes.MissingMember, "The signed bytes must name the case.")]));
        }

        return said.CaseId == caseId
            ? (new(caseId, Of(sender, said), body, signature), null)
            : (null, SignatureProblems.OtherCase);
    }

    private static Communication Of(Sender sender, Communication said) =>
        said with { From = sender.State, Authority = sender.Authority };
}
