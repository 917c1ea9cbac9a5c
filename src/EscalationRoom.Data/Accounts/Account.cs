using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Data.Accounts;

/// <summary>How a person signs in at the bundled identity server. Its id is the person's id; who they are stands in People.</summary>
public sealed class Account : IdentityUser<Guid>;
