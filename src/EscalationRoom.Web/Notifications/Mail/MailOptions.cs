using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>How mail leaves. Without a host each mail is a file in <see cref="DropFolder"/>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>With an endpoint, the relay is given a token from there (XOAUTH2) instead of the password.</summary>
    public string? TokenEndpoint { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? Scope { get; set; }

    /// <summary>Asks in the mailbox owner's name; without one the client asks in its own.</summary>
    public string? RefreshToken { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "rooms@corvane.example";

    [Required]
    public string DropFolder { get; set; } = "App_Data/mail";
}
