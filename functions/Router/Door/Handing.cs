using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Door;

/// <summary>Puts a communication and its verified sender together.</summary>
public static class Handing
{
    /// <summary>A communication that opens a case: its id is the reference, which with its sender makes the case id. Or the problem.</summary>
    public static (Handed? Handed, Problem? Problem) Opening(Sender sender, Communication said, byte[] body, string signature)
    {
        if (NotBy(sender, said) is { } problem)
        {
            return (null, problem);
        }

        var (caseId, reference) = said switch
        {
            SubmitRequest request => (CaseId.From(sender.State, request.Reference ?? ""), request.Reference),
            RegisterOralRequest oral => (CaseId.OfCall(sender.State, oral.Requesting, oral.Reference ?? ""), oral.Reference),
            _ => throw new ArgumentException($"{said.GetType().Name} opens no case.", nameof(said)),
        };
        return (new Handed(caseId, Of(sender, said) with { Id = reference ?? "" }, body, signature, sender.Name), null);
    }

    /// <summary>A communication about a case that is there, or the problem: the signed bytes must name that very case.</summary>
    /// <param name="caseId">Where it was handed in: the case of the path, or of the message's property.</param>
    public static (Handed? Handed, Problem? Problem) About(CaseId caseId, Sender sender, Communication said, byte[] body, string signature)
    {
        if (CommunicationTypes.Of(said).OpensCase)
        {
            return (null, Problem.Of([new("/type", ShapeCodes.InvalidValue, "This type opens a case: hand it in as a request.")]));
        }

        if (NotBy(sender, said) is { } problem)
        {
            return (null, problem);
        }

        if (said.CaseId == default)
        {
            // Not required by the shape, because the parts of a decision have the same shape and no case of their own.
            return (null, Problem.Of([new("/caseId", ShapeCodes.MissingMember, "The signed bytes must name the case.")]));
        }

        return said.CaseId == caseId
            ? (new(caseId, Of(sender, said), body, signature, sender.Name), null)
            : (null, SignatureProblems.OtherCase);
    }

    /// <summary>The signed bytes name who says it, so that nobody else's key or token can make them its own.</summary>
    private static Problem? NotBy(Sender sender, Communication said) =>
        said.From == default ? Problem.Of([new("/from", ShapeCodes.MissingMember, "The signed bytes must name the State that says it.")])
        : said.From != sender.State ? SignatureProblems.OtherSender
        : null;

    private static Communication Of(Sender sender, Communication said) => InboundReader.By(said, sender.State, sender.Authority);
}
