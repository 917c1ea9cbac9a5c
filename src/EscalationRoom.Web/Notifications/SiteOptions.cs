using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Web.Notifications;

/// <summary>Where people reach this installation; bound from the top-level key <c>PublicBaseUrl</c>.</summary>
public sealed class SiteOptions
{
    [Required, Url]
    public string PublicBaseUrl { get; set; } = "http://localhost:5080";
}
