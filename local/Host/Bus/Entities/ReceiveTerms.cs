namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>How messages are handed out.</summary>
/// <param name="Delete">Gone with the handing out (receive and delete), or locked until settled.</param>
/// <param name="ByFunction">To a function, whose run is work under way; a client's own receiver is an outside caller.</param>
internal readonly record struct ReceiveTerms(bool Delete, bool ByFunction);
