using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Evidence;

/// <summary>Who did something with an evidence item.</summary>
/// <param name="Person">Shown to officers of the same State alone; the chain holds its digest.</param>
public sealed record CustodyActor(StateCode State, AuthorityId Authority, NamedPerson Person)
{
    public static CustodyActor Of(Sender sender) => new(sender.State, sender.Authority, NamedPerson.Of(sender.Name));
}
