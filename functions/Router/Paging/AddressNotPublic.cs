namespace RequestRouter.Router.Paging;

/// <summary>A paging address leads to where pages may not go.</summary>
internal sealed class AddressNotPublic() : IOException("The host leads to an address that is not of the public internet.");
