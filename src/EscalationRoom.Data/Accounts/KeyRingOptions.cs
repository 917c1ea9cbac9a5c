namespace EscalationRoom.Data.Accounts;

/// <summary>The certificate that protects the key ring. Without one the ring lies readable in the database: Development only.</summary>
public sealed class KeyRingOptions
{
    public const string Section = "DataProtection";

    /// <summary>A PKCS#12 file that every node can read.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";
}
