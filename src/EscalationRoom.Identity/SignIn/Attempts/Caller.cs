using System.Net;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>Where an attempt comes from.</summary>
/// <param name="KnownBrowser">The mark of a browser in which this account signed in before.</param>
public readonly record struct Caller(IPAddress? Address, string? KnownBrowser = null);
