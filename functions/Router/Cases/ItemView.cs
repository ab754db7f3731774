using RequestRouter.Convention;

namespace RequestRouter.Router.Cases;

/// <summary>One thing asked for, and where it stands.</summary>
public sealed record ItemView(int Number, Purpose? Purpose, ItemState State);
