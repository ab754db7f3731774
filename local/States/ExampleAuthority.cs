namespace RequestRouter.Local.States;

/// <summary>An invented authority of an example State.</summary>
/// <param name="Id">Its short name in the State's register entry.</param>
/// <param name="Role">One of <see cref="Roles.CentralAuthority"/> and <see cref="Roles.PointOfContact"/>.</param>
internal sealed record ExampleAuthority(string Id, string Role, string Name, string Address, string Email, string Telephone);
