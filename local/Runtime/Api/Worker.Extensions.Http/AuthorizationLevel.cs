namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller of an HTTP function must show.</summary>
public enum AuthorizationLevel
{
    /// <summary>None: the app checks its callers itself.</summary>
    Anonymous = 0,

    /// <summary>A valid user token; the host refuses it, as no current host offers it.</summary>
    User = 1,

    /// <summary>A function or host key.</summary>
    Function = 2,

    /// <summary>A system key, for extensions; not for functions of an app.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
