namespace RequestRouter.Local.Host.Http;

/// <summary>Who may call an HTTP function: everybody, or who shows a key.</summary>
internal enum AuthorizationLevel
{
    Anonymous,
    Function,
    Admin,
}
