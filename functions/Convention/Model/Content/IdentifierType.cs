namespace RequestRouter.Convention.Model.Content;

/// <summary>What an identifier is, of whatever is asked about.</summary>
public enum IdentifierType
{
    /// <summary>An account with a provider, by user name or number.</summary>
    Account,

    EmailAddress,

    TelephoneNumber,

    /// <summary>Of either version; with a port and an instant where many share it.</summary>
    IpAddress,

    DomainName,

    /// <summary>By the number of a device, of its card or of its interface.</summary>
    Device,

    Url,

    /// <summary>The address of a wallet of virtual assets.</summary>
    Wallet,

    BankAccount,

    Other,
}
