using EscalationRoom.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>What waits to be sent outside.</summary>
internal static class DeliveryMapping
{
    public static void Map(ModelBuilder builder) => builder.Entity<Delivery>(delivery =>
    {
        delivery.ToTable("Deliveries");
        delivery.HasKey(it => it.Id);
        delivery.Property(it => it.Id).ValueGeneratedNever();
        delivery.HasIndex(it => new { it.State, it.DueAt });
        delivery.HasIndex(it => it.Event);
        delivery.Property(it => it.Channel).HasMaxLength(20);
        delivery.Property(it => it.LastError).HasMaxLength(400);
    });
}
