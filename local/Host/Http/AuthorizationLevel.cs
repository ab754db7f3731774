namespace RequestRouter.Local.Host.Http;

/// <summary>Who may call an HTTP function: everybody, or who shows a key. The last two are not for functions of an app.</summary>
internal enum AuthorizationLevel
{
    Anonymous,
    Function,
    Admin,
    User,
    System,
}
